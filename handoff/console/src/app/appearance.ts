import { createContext, useContext } from 'react';
import type { SchemeChoice } from './useColorScheme';

interface Appearance {
  readonly choice: SchemeChoice;
  readonly choose: (choice: SchemeChoice) => void;
}

export const AppearanceContext = createContext<Appearance>({ choice: 'system', choose: () => {} });

export const useAppearance = () => useContext(AppearanceContext);

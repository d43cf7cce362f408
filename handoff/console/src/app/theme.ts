import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

const petrol: BrandVariants = {
  10: '#021416', 20: '#062326', 30: '#073135', 40: '#073e43', 50: '#074b51', 60: '#07595f', 70: '#08676d', 80: '#0c757b',
  90: '#27858b', 100: '#41969b', 110: '#5ca7ab', 120: '#79b8bc', 130: '#97cacd', 140: '#b6dbdd', 150: '#d6edee', 160: '#eff9f9',
};

// The platform's own face first; then one that has the script, so that Arabic and Chinese never fall to a bitmap font.
const fontFamilyBase = [
  '-apple-system', '"Segoe UI Variable Text"', '"Segoe UI"', 'Roboto', '"Noto Sans"', 'system-ui',
  '"Noto Sans Arabic"', '"Noto Naskh Arabic"', '"PingFang SC"', '"Hiragino Sans"', '"Microsoft YaHei"', '"Noto Sans CJK SC"',
  '"Malgun Gothic"', '"Noto Sans Thai"', '"Noto Sans Devanagari"', '"Noto Sans Hebrew"', 'sans-serif',
].join(', ');

export const lightTheme: Theme = {
  ...createLightTheme(petrol),
  fontFamilyBase,
  colorNeutralBackground2: '#f7f9f9',
  colorNeutralBackground3: '#eff3f3',
  colorNeutralStroke2: '#dfe5e5',
  colorNeutralStroke3: '#ebefef',
  colorNeutralForeground3: '#566064',
  colorStatusWarningBackground1: '#fff8e4',
  colorStatusWarningBorder1: '#dfbd62',
  colorStatusWarningForeground1: '#7a4f00',
};

export const darkTheme: Theme = {
  ...createDarkTheme(petrol),
  fontFamilyBase,
  colorNeutralBackground1: '#1a2022',
  colorNeutralBackground1Hover: '#232a2d',
  colorNeutralBackground1Selected: '#263033',
  colorNeutralBackground2: '#14191b',
  colorNeutralBackground3: '#0f1315',
  colorNeutralBackground5: '#283134',
  colorNeutralStroke2: '#2e373a',
  colorNeutralStroke3: '#252d30',
  colorNeutralForeground3: '#a3adb0',
  colorBrandBackground2: '#0f2c2f',
  colorStatusWarningBackground1: '#2b2412',
  colorStatusWarningBorder1: '#7d6324',
  colorStatusWarningForeground1: '#efc56f',
  colorStatusDangerBackground1: '#351b1d',
  colorStatusDangerBorder1: '#7e3a3f',
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorCompoundBrandForeground1: petrol[120],
  colorCompoundBrandStroke: petrol[110],
};

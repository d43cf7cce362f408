import { Button, Divider, Field, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAppearance } from '../app/appearance';
import { Flyout } from '../app/Flyout';
import { SignOutRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import { useDesk } from './SessionContext';
import { setSound, soundIsOn } from './sound';

const useStyles = makeStyles({
  // The initials are decoration, so they are painted rather than written: the button's name stays the person's.
  face: {
    display: 'grid', placeItems: 'center', flexShrink: 0, width: '30px', height: '30px', borderRadius: '50%', fontSize: '12px', fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand, '::before': { content: 'attr(data-initials)' },
  },
  button: { minWidth: '36px', width: '36px', height: '36px', padding: 0 },
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '8px', minWidth: '236px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  pale: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
  left: { justifyContent: 'flex-start' },
});

export function UserMenu() {
  const styles = useStyles();
  const { t } = useTexts();
  const { session, signOut } = useDesk();
  const { choice, choose } = useAppearance();
  const [sound, setSoundState] = useState(soundIsOn);
  const label = t('user.menu', { name: session.name });

  return (
    <Flyout
      label={label}
      trigger={(
        <Button appearance="subtle" shape="circular" className={styles.button} aria-label={label}>
          <span className={styles.face} data-initials={initials(session.name)} />
        </Button>
      )}
    >
      {() => (
        <div className={styles.panel}>
          <div>
            <div className={styles.name} dir="auto">{session.name}</div>
            <div className={styles.pale}>{session.email}</div>
            <div className={styles.pale}>{t(`role.${session.role}`)}</div>
          </div>
          <Divider />
          <Field label={t('user.theme')}>
            <RadioGroup value={choice} onChange={(_, { value }) => choose(value === 'light' || value === 'dark' ? value : 'system')}>
              <Radio value="system" label={t('user.themeSystem')} />
              <Radio value="light" label={t('user.themeLight')} />
              <Radio value="dark" label={t('user.themeDark')} />
            </RadioGroup>
          </Field>
          <Divider />
          <Switch
            label={t('user.sound')} labelPosition="before" checked={sound}
            onChange={(_, { checked }) => {
              setSound(checked);
              setSoundState(checked);
            }}
          />
          <Divider />
          <Button appearance="subtle" className={styles.left} icon={<SignOutRegular />} onClick={signOut}>{t('user.signOut')}</Button>
        </div>
      )}
    </Flyout>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}

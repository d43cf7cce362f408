import {
  Avatar, Button, makeStyles, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemCheckbox, MenuItemRadio, MenuList, MenuPopover,
  MenuTrigger, tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useAppearance } from '../app/appearance';
import { SignOutRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import { useDesk } from './SessionContext';
import { setSound, soundIsOn } from './sound';

const useStyles = makeStyles({
  person: { display: 'flex', flexDirection: 'column', padding: '8px 10px', lineHeight: 1.4 },
  name: { fontWeight: tokens.fontWeightSemibold },
  pale: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function UserMenu() {
  const styles = useStyles();
  const { t } = useTexts();
  const { session, signOut } = useDesk();
  const { choice, choose } = useAppearance();
  const [sound, setSoundState] = useState(soundIsOn);

  return (
    <Menu
      checkedValues={{ theme: [choice], sound: sound ? ['on'] : [] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'theme') choose(checkedItems[0] === 'light' || checkedItems[0] === 'dark' ? checkedItems[0] : 'system');
        else {
          setSound(checkedItems.length > 0);
          setSoundState(checkedItems.length > 0);
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" shape="circular" aria-label={t('user.menu', { name: session.name })} icon={<Avatar name={session.name} size={28} color="brand" aria-hidden />} />
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.person}>
          <span className={styles.name} dir="auto">{session.name}</span>
          <span className={styles.pale}>{session.email} · {t(`role.${session.role}`)}</span>
        </div>
        <MenuList>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('user.theme')}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="system">{t('user.themeSystem')}</MenuItemRadio>
            <MenuItemRadio name="theme" value="light">{t('user.themeLight')}</MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">{t('user.themeDark')}</MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItemCheckbox name="sound" value="on">{t('user.sound')}</MenuItemCheckbox>
          <MenuDivider />
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>{t('user.signOut')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

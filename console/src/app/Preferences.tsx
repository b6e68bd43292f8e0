import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { LANGUAGES, useLanguage, useText } from '../language/language.js';

/** The other language, and light or dark. */
export function Preferences() {
  const say = useText();
  const { language, choose } = useLanguage();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        lang={other === 'zh' ? 'zh-CN' : 'en'}
        onClick={() => {
          choose(other);
        }}
      >
        {LANGUAGES[other]}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          setColorScheme(scheme === 'dark' ? 'light' : 'dark');
        }}
      >
        {say(scheme === 'dark' ? 'app.light' : 'app.dark')}
      </Button>
    </>
  );
}

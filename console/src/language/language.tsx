import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { en, zh, type TextId } from './texts.js';

export const LANGUAGES = { zh: '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const TEXTS: Readonly<Record<Language, Readonly<Record<TextId, string>>>> = { zh, en };
const KEPT = 'pointbook.language';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
const Chosen = createContext<Choice>({ language: 'en', choose: () => undefined });

/** What was chosen here before, else what the browser prefers. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function Languages({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(KEPT, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <Chosen value={choice}>
      <IntlProvider locale={language === 'zh' ? 'zh-CN' : 'en'} messages={TEXTS[language]} timeZone="UTC">
        {children}
      </IntlProvider>
    </Chosen>
  );
}

export const useLanguage = (): Choice => useContext(Chosen);

export type Values = Readonly<Record<string, string | number>>;
export type Say = (id: TextId, values?: Values) => string;

/** A text in the language that was chosen. */
export function useText(): Say {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, values), [intl]);
}

export const isTextId = (id: string): id is TextId => Object.hasOwn(en, id);

import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { en, zh } from './at-once.js';
import type { TextId } from './texts.js';
import { withoutMinusZero, type Values } from './values.js';

export type { Values } from './values.js';

export const LANGUAGES = { zh: '中文', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

type Texts = Record<string, string>;
const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };
const KEPT = 'pointbook.language';

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}
const Chosen = createContext<Choice>({ language: 'en', choose: () => undefined });

/** The language chosen here before, else the one that the browser prefers. */
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
      <Messages language={language} messages={TEXTS[language]}>
        {children}
      </Messages>
    </Chosen>
  );
}

/** A page with texts of its own, which are loaded with it. */
export function WithTexts({
  texts,
  children,
}: {
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly children: ReactNode;
}) {
  const { language } = useLanguage();
  const messages = useMemo(() => ({ ...TEXTS[language], ...texts[language] }), [language, texts]);
  return (
    <Messages language={language} messages={messages}>
      {children}
    </Messages>
  );
}

const Messages = ({
  language,
  messages,
  children,
}: {
  readonly language: Language;
  readonly messages: Record<string, string>;
  readonly children: ReactNode;
}) => (
  <IntlProvider locale={language === 'zh' ? 'zh-CN' : 'en'} messages={messages} timeZone="UTC">
    {children}
  </IntlProvider>
);

export const useLanguage = (): Choice => useContext(Chosen);

export type Say = (id: TextId, values?: Values) => string;

/** A text in the chosen language. */
export function useText(): Say {
  const intl = useIntl();
  return useMemo(() => (id, values) => intl.formatMessage({ id }, withoutMinusZero(values)), [intl]);
}

/** Whether this page has a text of that id. */
export function useHasText(): (id: string) => id is TextId {
  const { messages } = useIntl();
  return useMemo(
    () =>
      (id): id is TextId =>
        Object.hasOwn(messages, id),
    [messages],
  );
}

export const isTextId = (id: string): id is TextId => Object.hasOwn(en, id);

const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['WeCom', /wxwork\//],
  ['WeChat', /MicroMessenger\//],
  ['DingTalk', /DingTalk\//],
  ['Edge', /Edg(?:A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|Chromium)\//],
  ['Safari', /Version\/[\d.]+ .*Safari\//],
];
const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/**
 * The browser and the system by the words that a browser sends about itself, as people call them. Whatever is not known
 * is shown as it was sent; the words prove nothing.
 */
export function agentIn(text: string): string {
  const [browser, system] = [BROWSERS, SYSTEMS].map(
    (known) => known.find(([, mark]) => mark.test(text))?.[0],
  );
  if (browser === undefined) return text;
  return system === undefined ? browser : `${browser} · ${system}`;
}

import './digest.css';

/** Hashes, keys and the like: monospaced, broken at any place, and shortened where the beginning is enough. */
export function Digest({ text, beginning }: { readonly text: string; readonly beginning?: number }) {
  return beginning === undefined ? (
    <code className="digest">{text}</code>
  ) : (
    <code className="digest" title={text}>
      {text.slice(0, beginning)}
    </code>
  );
}

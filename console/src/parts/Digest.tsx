import './digest.css';

/** Hashes, keys and the like: in letters of one width, broken wherever the line ends; its beginning alone where that is enough. */
export function Digest({ text, beginning }: { readonly text: string; readonly beginning?: number }) {
  return beginning === undefined ? (
    <code className="digest">{text}</code>
  ) : (
    <code className="digest" title={text}>
      {text.slice(0, beginning)}
    </code>
  );
}

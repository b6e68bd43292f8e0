import { useText } from '../language/language.js';

interface Piece {
  readonly href: string;
  readonly sha256: string;
}

const OF_SERVICE = /^\/v1\/evidence\/[0-9a-f]{64}$/;

/** Evidence as it stands somewhere: files of the service to download, and links, only where they are web addresses. */
export function EvidenceLinks({
  evidence,
  withDigests = false,
}: {
  readonly evidence: readonly Piece[];
  readonly withDigests?: boolean;
}) {
  return evidence.map((piece, at) => (
    <div key={`${piece.href} ${piece.sha256}`} className="told">
      <One of={piece} number={evidence.length === 1 ? undefined : at + 1} />{' '}
      {withDigests ? <span className="quiet">SHA-256 {piece.sha256}</span> : null}
    </div>
  ));
}

function One({ of: { href }, number }: { readonly of: Piece; readonly number: number | undefined }) {
  const say = useText();
  if (OF_SERVICE.test(href))
    return (
      <a href={href} download>
        {number === undefined ? say('evidence.download') : say('evidence.download-one', { number })}
      </a>
    );
  if (!/^https?:\/\//i.test(href)) return href;
  return (
    <a href={href} rel="noreferrer" target="_blank">
      {href}
    </a>
  );
}

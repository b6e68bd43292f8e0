/** Somebody outside who keeps the heads of the log, and the key by which their cosignatures are checked. */
export interface Witness {
  /** That its submissions begin with. */
  readonly url: string;
  /** @property publicKey 32 bytes in base64url */
  readonly key: { readonly name: string; readonly publicKey: string };
}

import { useOrganisation } from '../service/organisation.js';
import './organisation.css';

/** The logo, beside a name that says the same. */
export function Logo() {
  const { logo } = useOrganisation();
  return logo === undefined ? null : <img className="logo" src={logo} alt="" />;
}

/** Whose page or sheet it is, above its heading; nothing as long as it has neither a name nor a logo. */
export function OfOrganisation() {
  const { name, logo } = useOrganisation();
  if (name === undefined && logo === undefined) return null;
  return (
    <p className="of-organisation">
      <Logo />
      {name}
    </p>
  );
}

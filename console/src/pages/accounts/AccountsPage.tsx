import { useParams } from 'wouter';
import * as texts from '../../language/accounts.js';
import { WithTexts } from '../../language/language.js';
import { AccountList } from './AccountList.js';
import { OneAccount } from './OneAccount.js';

/** All accounts of people and programs; or one of them, with its roles and keys. */
export default function AccountsPage() {
  const { principalId } = useParams<{ principalId?: string }>();
  return (
    <WithTexts texts={texts}>
      {principalId === undefined ? (
        <AccountList />
      ) : (
        <OneAccount key={principalId} principalId={principalId} />
      )}
    </WithTexts>
  );
}

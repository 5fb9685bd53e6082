import { FakeClock } from '@kelisim/port-contracts/fake-clock';
import { queryAgreement } from '@kelisim/port-contracts/query-agreement';
import { searchContract } from '@kelisim/port-contracts/search';
import { subscriptionAgreement } from '@kelisim/port-contracts/subscription-agreement';
import { openSqlite } from './index';
import { temporaryFile } from './temporary-file';

const open = async () => {
  const { file, remove } = temporaryFile();
  const { search, close } = openSqlite(file, new FakeClock());
  return { search, close: () => close().then(remove) };
};

searchContract('SQLite', open);
queryAgreement('SQLite', open);
subscriptionAgreement('SQLite', open);

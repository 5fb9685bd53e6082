import { queryAgreement } from '@kelisim/port-contracts/query-agreement';
import { searchContract } from '@kelisim/port-contracts/search';
import { subscriptionAgreement } from '@kelisim/port-contracts/subscription-agreement';
import { describeWith, elasticsearch, START_TIMEOUT_MS } from '@kelisim/test-servers';
import { openElasticsearch } from '../open';
import { testIndices, warmServer } from '../test-store';

const open = async () => {
  const { url, prefix, remove } = await testIndices();
  const { search, close } = await openElasticsearch({ url, prefix });
  return { search, close: () => close().then(remove) };
};

describeWith(elasticsearch, 'search on Elasticsearch', () => {
  beforeAll(warmServer, START_TIMEOUT_MS);

  searchContract('Elasticsearch', open);
  queryAgreement('Elasticsearch', open);
  subscriptionAgreement('Elasticsearch', open);
});

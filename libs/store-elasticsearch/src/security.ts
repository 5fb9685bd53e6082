import type { estypes } from '@elastic/elasticsearch';
import { type ElasticsearchAddress, openConnection } from './connection';

/** Roles by name, as Elasticsearch describes them. */
export type Roles = Readonly<Record<string, estypes.SecurityRoleDescriptor>>;

/** A user with one role; `kibana_system` has its own, and only its password is set. */
export interface UserToMake {
  readonly name: string;
  readonly password: string;
  readonly role?: string;
}

/** Makes the roles and the users of the services; a second time it changes them to what is given. */
export async function setUpSecurity(
  address: ElasticsearchAddress,
  roles: Roles,
  users: readonly UserToMake[],
): Promise<void> {
  const { client, close } = openConnection(address);
  try {
    for (const [name, { cluster, indices, applications, description }] of Object.entries(roles))
      await client.security.putRole({ name, cluster, indices, applications, description });
    for (const { name, password, role } of users) {
      if (role === undefined) await client.security.changePassword({ username: name, password });
      else await client.security.putUser({ username: name, password, roles: [role] });
    }
  } finally {
    await close();
  }
}

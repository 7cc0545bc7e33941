import { roleNames, type Location } from '@hai-dang/api/database/locate';

/** The PostgreSQL server of a test run, as the set-up hands it to the test files. */
export interface TestServer {
  port: number;
  owner: string;
  secrets: { owner: string; editorial: string; public: string };
}

/** Where a database of the test server is, as each of the three roles. */
export function locationOn(server: TestServer, database: string, release = async () => {}): Location {
  const as = (user: string, password: string) => ({
    url: `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`,
  });
  return {
    owner: as(server.owner, server.secrets.owner),
    editorial: as(roleNames.editorial, server.secrets.editorial),
    public: as(roleNames.public, server.secrets.public),
    logins: server.secrets,
    isNew: false,
    isEmbedded: true,
    release,
  };
}

import { dataFolder } from '../shared/project.ts';
import type { Settings } from '../shared/settings.ts';
import { startEmbedded } from './embedded/start-embedded.ts';

/** The database roles: `owner` runs migrations, the others serve one door each. */
export const roleNames = { editorial: 'haidang_editorial', public: 'haidang_public' } as const;

/** How to reach the database as one role. */
export interface Connection {
  url: string;
  /** Role to take on after signing in as somebody else. */
  role?: string;
}

/** Where the database is, and how to let go of it. */
export interface Location {
  owner: Connection;
  editorial: Connection;
  public: Connection;
  /** Servers that follow the primary, for the public reads. */
  replicas?: readonly Connection[];
  /** Passwords to give the two roles once they exist; only where the server is our own. */
  logins?: { editorial: string; public: string };
  /** True when the embedded database was made by this start, so that it may be given its demo content. */
  isNew: boolean;
  isEmbedded: boolean;
  release: () => Promise<void>;
}

/** The server of `DATABASE_URL`, or else the embedded one, which is started or joined. */
export async function locateDatabase(settings: Settings, folder = dataFolder()): Promise<Location> {
  const { DATABASE_URL: url, DATABASE_EDITORIAL_URL, DATABASE_PUBLIC_URL } = settings;
  if (url) {
    return {
      owner: { url },
      editorial: DATABASE_EDITORIAL_URL
        ? { url: DATABASE_EDITORIAL_URL }
        : { url, role: roleNames.editorial },
      public: DATABASE_PUBLIC_URL ? { url: DATABASE_PUBLIC_URL } : { url, role: roleNames.public },
      // Whoever signs in there takes on the public role, or has it already.
      replicas: settings.DATABASE_REPLICA_URLS.map((each) => ({ url: each, role: roleNames.public })),
      isNew: false,
      isEmbedded: false,
      release: async () => {},
    };
  }
  const server = await startEmbedded({ folder });
  const as = (user: string, password: string) => ({
    url: `postgres://${user}:${password}@${server.host}:${server.port}/${server.database}`,
  });
  return {
    owner: as(server.owner, server.secrets.owner),
    editorial: as(roleNames.editorial, server.secrets.editorial),
    public: as(roleNames.public, server.secrets.public),
    logins: server.secrets,
    isNew: server.isNew,
    isEmbedded: true,
    release: server.release,
  };
}

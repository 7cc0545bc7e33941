import { portalLanguages, portals, sectionNames, sections } from '@hai-dang/schema/tables';
import { sql } from 'drizzle-orm';
import type { PublicDatabase } from '../database/editorial-database.ts';
import { treeOrder } from '../portals/section-tree.ts';

/** A portal as the public sees it. */
export interface LivePortal {
  portalId: string;
  parentId: string | null;
  key: string;
  level: number;
  domain: string | null;
  defaultLanguage: string;
  timeZone: string;
  /** In the portal's own order; languages that are switched off too, since what was live in them still has an address. */
  languages: LiveLanguage[];
  /** From top to bottom, siblings in their order, archived ones too. */
  sections: LiveSection[];
}

export interface LiveLanguage {
  language: string;
  name: string;
  attribution: string;
  urlPrefix: string;
  isEnabled: boolean;
}

export interface LiveSection {
  sectionId: string;
  portalId: string;
  parentId: string | null;
  key: string;
  isArchived: boolean;
  names: { language: string; name: string; slug: string }[];
  defaultLanguage: string;
  /** Language of the article that led here. */
  language?: string;
}

/**
 * All portals with their languages and sections: small, asked for by every request and seldom changed, so a process
 * keeps it in memory as long as the database tells it of changes.
 */
export interface PublicDirectory {
  /** Level I first, then by key. */
  portals: readonly LivePortal[];
  byKey: ReadonlyMap<string, LivePortal>;
  byId: ReadonlyMap<string, LivePortal>;
  section: (sectionId: string) => LiveSection | undefined;
  /** A section and all that stand above it, itself first. */
  pathTo: (sectionId: string) => LiveSection[];
  /** Ids of a section and of all that stand under it. */
  branch: (sectionId: string) => string[];
}

type Row = Omit<LivePortal, 'sections'> & {
  sections: (Omit<LiveSection, 'portalId' | 'defaultLanguage'> & { position: number })[];
};

/** Reads the directory in one statement. */
export async function readDirectory(db: Pick<PublicDatabase, 'execute'>): Promise<PublicDirectory> {
  const rows = await db.execute<{ portal: Row }>(sql`
    select json_build_object(
      'portalId', p.id, 'parentId', p.parent_id, 'key', p.key, 'level', p.level, 'domain', p.domain,
      'defaultLanguage', p.default_language, 'timeZone', p.time_zone,
      'languages', coalesce((
        select json_agg(json_build_object('language', l.language, 'name', l.name, 'attribution', l.attribution,
          'urlPrefix', l.url_prefix, 'isEnabled', l.is_enabled) order by l.position, l.language)
        from ${portalLanguages} l where l.portal_id = p.id), '[]'),
      'sections', coalesce((
        select json_agg(json_build_object('sectionId', s.id, 'parentId', s.parent_id, 'key', s.key,
          'position', s.position, 'isArchived', s.archived_at is not null,
          'names', coalesce((
            select json_agg(json_build_object('language', n.language, 'name', n.name, 'slug', n.slug)
              order by n.language)
            from ${sectionNames} n where n.section_id = s.id), '[]')))
        from ${sections} s where s.portal_id = p.id), '[]')
    ) as portal
    from ${portals} p order by p.level, p.key`);
  return directoryOf(rows.map(({ portal }) => portal));
}

function directoryOf(rows: readonly Row[]): PublicDirectory {
  const all = rows.map((row): LivePortal => {
    const { portalId, defaultLanguage } = row;
    const ordered = treeOrder(row.sections.map((each) => ({ ...each, id: each.sectionId })));
    const ofPortal = ordered.map(({ sectionId, parentId, key, isArchived, names }) => ({
      sectionId,
      portalId,
      parentId,
      key,
      isArchived,
      names,
      defaultLanguage,
    }));
    return { ...row, sections: ofPortal };
  });
  const bySectionId = new Map(all.flatMap((portal) => portal.sections.map((each) => [each.sectionId, each])));
  const section = (id: string) => bySectionId.get(id);
  const pathTo = (id: string): LiveSection[] => {
    const found = section(id);
    return found ? [found, ...(found.parentId === null ? [] : pathTo(found.parentId))] : [];
  };
  const branch = (id: string): string[] => {
    const found = section(id);
    const ofPortal = found ? (all.find((each) => each.portalId === found.portalId)?.sections ?? []) : [];
    return [id, ...ofPortal.filter((each) => each.parentId === id).flatMap((each) => branch(each.sectionId))];
  };
  return {
    portals: all,
    byKey: new Map(all.map((portal) => [portal.key, portal])),
    byId: new Map(all.map((portal) => [portal.portalId, portal])),
    section,
    pathTo,
    branch,
  };
}

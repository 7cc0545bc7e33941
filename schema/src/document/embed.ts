/** A player that a video or audio address of an allowed host becomes on a page. */
export interface Embed {
  kind: 'video' | 'audio';
  src: string;
}

type Player = (url: URL) => Embed | null;

const youTube: Player = (url) => {
  const [first, second] = url.pathname.split('/').filter(Boolean);
  const inPath = first === 'embed' || first === 'shorts' || first === 'live' ? second : undefined;
  const id = url.hostname === 'youtu.be' ? first : (inPath ?? url.searchParams.get('v'));
  if (!id || !/^[\w-]{6,20}$/.test(id)) return null;
  return { kind: 'video', src: `https://www.youtube-nocookie.com/embed/${id}` };
};

const vimeo: Player = (url) => {
  const id = /(?:^|\/)(\d{5,12})(?:\/|$)/.exec(url.pathname)?.[1];
  return id ? { kind: 'video', src: `https://player.vimeo.com/video/${id}` } : null;
};

const soundCloud: Player = (url) => {
  if (!/^\/[\w-]+\/[\w/-]+$/.test(url.pathname)) return null;
  const track = encodeURIComponent(`https://soundcloud.com${url.pathname}`);
  return { kind: 'audio', src: `https://w.soundcloud.com/player/?url=${track}` };
};

const players: Readonly<Record<string, Player>> = {
  'www.youtube.com': youTube,
  'youtube.com': youTube,
  'm.youtube.com': youTube,
  'www.youtube-nocookie.com': youTube,
  'youtu.be': youTube,
  'vimeo.com': vimeo,
  'player.vimeo.com': vimeo,
  'soundcloud.com': soundCloud,
};

/** Hosts whose players may stand on a page beside media of the library. */
export const embedHosts: readonly string[] = Object.keys(players);

/** The player for an address, or `null` when its host is not allowed or the address names no item. */
export function embedOf(address: unknown): Embed | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || !Object.hasOwn(players, url.hostname)) return null;
  return players[url.hostname]?.(url) ?? null;
}

/** How many source and target passages a pair joins, and how probable such a pair is (Gale and Church 1993, table 5). */
const beads = [
  { source: 1, target: 1, probability: 0.89 },
  { source: 1, target: 2, probability: 0.0445 },
  { source: 2, target: 1, probability: 0.0445 },
  { source: 1, target: 0, probability: 0.005 },
  { source: 0, target: 1, probability: 0.005 },
] as const;

/** Variance of a translation's length, per character of its source (the same paper). */
const variance = 6.8;

interface Path {
  cost: number;
  /** For every target passage so far, the source passage that it takes its id from. */
  pairs: (number | null)[];
}

/**
 * Aligns a text with its translation by the lengths of their passages, after Gale and Church: long passages are translated
 * by long ones. `ratio` is the length of the whole translation over that of the whole source, so that scripts of different
 * density compare. Answers for every target passage the source passage it stands for; the shorter of two that share one
 * source passage, and one without a counterpart, gets null.
 */
export function alignPassages(
  source: readonly number[],
  target: readonly number[],
  ratio: number,
): (number | null)[] {
  const best = new Map<string, Path>([['0,0', { cost: 0, pairs: [] }]]);
  for (let s = 0; s <= source.length; s++) {
    for (let t = 0; t <= target.length; t++) {
      for (const bead of beads) {
        const before = best.get(`${s - bead.source},${t - bead.target}`);
        if (!before) continue;
        const said = sum(source.slice(s - bead.source, s));
        const given = sum(target.slice(t - bead.target, t)) / ratio;
        const cost = before.cost + costOf(said, given) - Math.log(bead.probability);
        if (cost >= (best.get(`${s},${t}`)?.cost ?? Infinity)) continue;
        const pairs = pairsOf(source.slice(s - bead.source, s), target.slice(t - bead.target, t), s);
        best.set(`${s},${t}`, { cost, pairs: [...before.pairs, ...pairs] });
      }
    }
  }
  return best.get(`${source.length},${target.length}`)?.pairs ?? target.map(() => null);
}

/** Negative logarithm of how well the lengths fit, up to a constant. */
function costOf(said: number, given: number): number {
  return (given - said) ** 2 / (2 * variance * Math.max((said + given) / 2, 1));
}

/** Of two passages that stand for one, the longer is the counterpart. */
function pairsOf(source: readonly number[], target: readonly number[], s: number): (number | null)[] {
  const counterpart = source.length === 0 ? null : s - source.length + longest(source);
  return target.map((_, index) => (index === longest(target) ? counterpart : null));
}

const longest = (lengths: readonly number[]): number => lengths.indexOf(Math.max(...lengths));

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

// What no stemmer can know: the forms of irregular verbs and nouns that news is full of.
const forms = `
become became; begin began begun; break broke broken; bring brought; build built; buy bought; choose chose chosen;
come came; deal dealt; do did done does; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt;
fight fought; find found; fly flew flown; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given;
go went gone; grow grew grown; hear heard; hold held; keep kept; know knew known; lay laid; lead led; leave left; lend lent;
lose lost; make made; mean meant; meet met; pay paid; rise rose risen; ride rode ridden; run ran; say said; see saw seen;
seek sought; sell sold; send sent; shake shook shaken; shine shone; show shown; sing sang sung; sink sank sunk; sit sat;
speak spoke spoken; spend spent; stand stood; steal stole stolen; swim swam swum; take took taken; teach taught;
tell told; think thought; throw threw thrown; understand understood; wear wore worn; win won; withdraw withdrew withdrawn;
write wrote written; child children; man men; woman women; foot feet; tooth teeth; mouse mice; wife wives; life lives;
half halves; leaf leaves; shelf shelves; analysis analyses; crisis crises; basis bases; criterion criteria; medium media;
phenomenon phenomena; fisherman fishermen; businessman businessmen; chairman chairmen; spokesman spokesmen
`;

/** The base of an irregular English form: `ran` is a form of `run`, `children` of `child`. */
export const baseForm: ReadonlyMap<string, string> = new Map(
  forms.split(';').flatMap((line) => {
    const [base = '', ...others] = line.trim().split(/\s+/);
    return others.map((form) => [form, base] as const);
  }),
);

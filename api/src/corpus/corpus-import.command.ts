import { type Command, InvalidArgumentError } from 'commander';
import { readSettings } from '../shared/settings.ts';
import { type CorpusImport, importCorpus } from './import-corpus.ts';
import { enterNewsroom } from './newsroom.ts';
import { readParallelTexts } from './parallel-texts.ts';
import { showProgress } from './show-progress.ts';

interface Options {
  portal: string;
  section?: string;
  url?: string;
  concurrency: number;
}

/** `haidang corpus import` */
export function registerCorpusCommands(program: Command): void {
  const corpus = program
    .command('corpus')
    .description('a parallel text in five languages to try the system with');
  corpus
    .command('import')
    .description('publish the Universal Declaration of Human Rights in a portal, through the whole workflow')
    .option('--portal <key>', 'portal that takes it; it must speak all five languages', 'hai-phong-news')
    .option('--section <key>', 'section of the portal; a fitting one when absent')
    .option('--url <address>', 'server to import into; http://127.0.0.1:$PORT when absent', readAddress)
    .option('--concurrency <articles>', 'articles on their way at the same time', readConcurrency, 4)
    .addHelpText(
      'after',
      '\nThe server has to run. Preamble and articles 1 to 30 become 31 articles in five languages, each written, edited, approved and\npublished by the demo accounts of the portal (password: DEMO_PASSWORD). A run that was interrupted is started again and goes\non where each text stands; a second run changes nothing.',
    )
    .action(run);
}

async function run({ portal, section, url, concurrency }: Options): Promise<void> {
  const started = performance.now();
  const { PORT, DEMO_PASSWORD: password } = readSettings();
  const corpus = await readParallelTexts();
  const newsroom = await enterNewsroom({
    url: url ?? `http://127.0.0.1:${PORT}`,
    portal,
    ...(section && { section }),
    password,
  });
  const texts = corpus.reduce((sum, article) => sum + article.texts.length, 0);
  const progress = showProgress(texts, process.stdout);
  try {
    const result = await importCorpus(newsroom, corpus, { concurrency, progress });
    progress.close();
    process.stdout.write(`${summary(result, portal, (performance.now() - started) / 1000)}\n`);
    if (result.failed > 0) process.exitCode = 1;
  } catch (error) {
    progress.close();
    throw error;
  }
}

function summary({ published, alreadyPublished, failed }: CorpusImport, portal: string, seconds: number) {
  const took = `${seconds.toFixed(1)} s`;
  if (failed > 0)
    return `${failed} articles are not finished; ${published} texts were published, ${alreadyPublished} were before (${took}). Run it again to go on.`;
  if (published === 0) return `Nothing to do: all ${alreadyPublished} texts are published in ${portal}.`;
  return `${published} texts were published in ${portal}, ${alreadyPublished} were before (${took}).`;
}

function readAddress(address: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new InvalidArgumentError('It must be an http or https address.');
  return address;
}

function readConcurrency(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 31)
    throw new InvalidArgumentError('It must be a whole number from 1 to 31.');
  return number;
}

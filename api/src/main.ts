#!/usr/bin/env node
import 'reflect-metadata';
import { program } from './cli/program.ts';
import { report } from './cli/report.ts';

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

#!/usr/bin/env node
/**
 * The command line: which commands there are and what they take. What a command does stands in `cli/` and is loaded
 * only when it is called, so that `--help` is quick.
 */
import { Command, InvalidArgumentError, Option } from "commander";
import { PROGRAM } from "./model/program.ts";

const positive = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
};

const port = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) throw new InvalidArgumentError("It must be 0 to 65535.");
  return value;
};

const dataOption = (): Option => new Option("--data <dir>", "the dataset's folder").default("output");
const jsonOption = (): Option => new Option("--json", "print JSON instead of text");

const program = new Command(PROGRAM.name)
  .description("Reads Swedish municipal plans, follow-ups and minutes into one dataset with proven provenance.")
  .version(PROGRAM.version)
  .exitOverride()
  .showSuggestionAfterError()
  .addHelpText(
    "after",
    "\nExit codes: 0 done, 1 done but some file could not be read, 2 wrong usage, 3 the program failed.",
  );

program
  .command("import")
  .description("read files and folders (recursively, hidden files left out) into the dataset")
  .argument("[paths...]", "files and folders")
  .addOption(dataOption())
  .addOption(jsonOption())
  .option("--jobs <n>", "files read at the same time (default: the cores)", positive)
  .option("--limit-time <seconds>", "time for one file (default: 60)", positive)
  .option("--limit-memory <mib>", "memory for one file (default: 1024)", positive)
  .option("--limit-size <mib>", "size of one file (default: 200)", positive)
  .addOption(new Option("--or-else <path>", "what of the package to import where no path is named").hideHelp())
  .action(async (paths: string[], options) => {
    const { importInThreads } = await import("./cli/import-threads.ts");
    process.exitCode = await importInThreads(paths, options);
  });

program
  .command("init")
  .description(
    "write a configuration to start from into the dataset's folder: names, wordings, columns, legends of your own",
  )
  .addOption(dataOption())
  .action(async (options) => {
    const { initCommand } = await import("./cli/init.ts");
    process.exitCode = await initCommand(options);
  });

program
  .command("show")
  .description("read one file and print its blocks with their positions, then what was taken out")
  .argument("<file>", "a file")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (file: string, options) => {
    const { showCommand } = await import("./cli/show.ts");
    process.exitCode = await showCommand(file, options);
  });

program
  .command("trace")
  .description("print where a value comes from: its rule, its place, and its words in their surroundings")
  .argument("<id>", "id of a claim or a record; its first characters are enough")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (id: string, options) => {
    const { traceCommand } = await import("./cli/trace.ts");
    process.exitCode = await traceCommand(id, options);
  });

program
  .command("verify")
  .description("prove every quote, value and id of the dataset again, from its files alone")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => {
    const { verifyCommand } = await import("./cli/verify.ts");
    process.exitCode = await verifyCommand(options);
  });

program
  .command("coverage")
  .description("print which groups have planned and reported, and which words of the documents nothing accounts for")
  .addOption(dataOption())
  .addOption(jsonOption())
  .option("--all", "all groups and every unclaimed stretch")
  .action(async (options) => {
    const { coverageCommand } = await import("./cli/coverage.ts");
    process.exitCode = await coverageCommand(options);
  });

program
  .command("status")
  .description("print what the dataset holds, how the last run ended, which files failed and which are gone")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => {
    const { statusCommand } = await import("./cli/status.ts");
    process.exitCode = await statusCommand(options);
  });

program
  .command("diff")
  .description("print which fields differ between two runs, and why; without runs, list them")
  .argument("[run]", "number of a run")
  .argument("[other]", "number of another (default: the last)")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (run: string | undefined, other: string | undefined, options) => {
    const { diffCommand } = await import("./cli/diff.ts");
    process.exitCode = await diffCommand(run, other, options);
  });

program
  .command("forget")
  .description("take files out of the dataset, first only listing them; decisions stay in their log")
  .argument("[paths...]", "files and folders as they were imported")
  .addOption(dataOption())
  .addOption(jsonOption())
  .option("--vanished", "all files that are gone from disk")
  .option("--person <name>", "take a person out of every text for good, and keep them from coming back")
  .option("--yes", "do it")
  .action(async (paths: string[], options) => {
    const { forgetCommand } = await import("./cli/forget.ts");
    process.exitCode = await forgetCommand(paths, options);
  });

program
  .command("load")
  .description("load an export in JSON Lines (profile full) into a new dataset's folder")
  .argument("<dir>", "the folder with dataset.json")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (from: string, options) => {
    const { loadCommand } = await import("./cli/load.ts");
    process.exitCode = await loadCommand(from, options);
  });

program
  .command("export")
  .description("write the dataset for other tools; whole or not at all")
  .addOption(dataOption())
  .option(
    "--format <names>",
    "which formats, with commas between (default: those of every import); a wrong one lists all",
  )
  .option("--profile <profile>", "full, or public: without people, their names masked", "full")
  .option("--to <dir>", "the folder to write into (default: export, or public, in the dataset's folder)")
  .option("--evidence", "also where each value comes from, in CSV")
  .addOption(jsonOption())
  .action(async (options) => {
    const { exportCommand } = await import("./cli/export.ts");
    process.exitCode = await exportCommand(options);
  });

program
  .command("conflicts")
  .description("print what documents say against one another: readings side by side, what is shown and why")
  .addOption(dataOption())
  .addOption(new Option("--state <state>", "only these").choices(["open", "decided", "accepted"]))
  .addOption(jsonOption())
  .action(async (options) => {
    const { conflictsCommand } = await import("./cli/conflicts.ts");
    process.exitCode = await conflictsCommand(options);
  });

program
  .command("findings")
  .description("print what a person should look at: sums, dates, statuses, names and texts that do not hold")
  .addOption(dataOption())
  .option("--code <code>", "only findings of this code, as in sum_mismatch")
  .addOption(new Option("--severity <severity>", "only these").choices(["error", "warning", "info"]))
  .option("--document <document>", "only of this document: the beginning of its id, or a part of its file's name")
  .addOption(new Option("--state <state>", "only these").choices(["open", "seen", "source_error", "reading_error"]))
  .option("--all", "print all, not only the first")
  .addOption(jsonOption())
  .action(async (options) => {
    const { findingsCommand } = await import("./cli/findings.ts");
    process.exitCode = await findingsCommand(options);
  });

program
  .command("history")
  .description("print a goal or a group through the years, with its words, statuses, links and sources")
  .argument("<thing>", "the beginning of its id, or (a part of) its name")
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (thing: string, options) => {
    const { historyCommand } = await import("./cli/history.ts");
    process.exitCode = await historyCommand(thing, options);
  });

program
  .command("decide")
  .description(
    "decide on a conflict, a value, a finding, or whether two records are one; without a flag: look, or walk through",
  )
  .argument(
    "[ids...]",
    "what it is about, by the beginning of an id: a conflict, claim, finding, decision; a record with --property; two records with --same or --distinct",
  )
  .addOption(dataOption())
  .option("--property <name>", "which property of the record")
  .option("--choose <claim>", "show this reading")
  .option("--accept-both", "let all readings stand")
  .option("--correct <value>", "show this value instead, as published or in the words of the documents")
  .option("--same", "the two records are one")
  .option("--distinct", "the two records are not one")
  .option("--seen", "the finding was looked at")
  .option("--source-error", "the finding is right: the source has a mistake")
  .option("--reading-error", "the finding is wrong: the program misread")
  .option("--add <type.property>", "add a claim that the program missed, to the record of one document that is named")
  .option("--document <document>", "with --add: id or file of the document")
  .option("--quote <words>", "with --add: the words that say it")
  .option("--at <start-end>", "with --add: where they stand in the text, as show and trace have it")
  .option("--value <value>", "with --add: what they mean")
  .option("--undo", "take the decision back (an undo too)")
  .option("--again", "decide anew on what is decided")
  .option("--by <name>", "who decides (default: git's user.name, else the account)")
  .option("--note <text>", "why")
  .addOption(jsonOption())
  .action(async (ids: string[], options) => {
    const { decideCommand } = await import("./cli/decide.ts");
    process.exitCode = await decideCommand(ids, options);
  });

program
  .command("check")
  .description(
    "read every document that people corrected or added to again, and list where the program still reads otherwise",
  )
  .addOption(dataOption())
  .addOption(jsonOption())
  .action(async (options) => {
    const { checkCommand } = await import("./cli/check.ts");
    process.exitCode = await checkCommand(options);
  });

program
  .command("serve")
  .description("open the review page: values beside their words, conflicts to settle, files to import")
  .addOption(dataOption())
  .option("--port <n>", "port; 0 takes a free one", port, 4310)
  .option("--host <address>", "address to listen on; any but this machine's own needs the token", "127.0.0.1")
  .option("--token <text>", "what lets a person in (default beyond this machine: a new one, printed)")
  .action(async (options) => {
    const { serveCommand } = await import("./cli/serve.ts");
    process.exitCode = await serveCommand(options);
  });

// A reader that has seen enough ("| head") is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const { explain } = await import("./cli/exit.ts");
  process.exitCode = explain(error);
}

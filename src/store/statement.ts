/**
 * SQL that is compiled once for each open database: compiling costs more than most statements take. Not for statements
 * whose rows come one after the other (`iterate`): one that still gives rows cannot run a second time.
 */
import type Database from "better-sqlite3";
import type { Store } from "./open.ts";

/** Gives the compiled statement of a store. */
export function statement<Bound extends unknown[], Row = unknown>(
  sql: string,
): (store: Store) => Database.Statement<Bound, Row> {
  const compiled = new WeakMap<Database.Database, Database.Statement<Bound, Row>>();
  return ({ db }) => {
    const known = compiled.get(db) ?? db.prepare<Bound, Row>(sql);
    compiled.set(db, known);
    return known;
  };
}

/**
 * Does work wholly or not at all. Within a transaction that is open already it becomes part of that, which must fail as a
 * whole where this fails: a savepoint of its own would keep a copy of every page that is changed.
 */
export function atomically<Result>({ db }: Store, work: () => Result): Result {
  return db.inTransaction ? work() : db.transaction(work).immediate();
}

import type { TestTable } from './table.ts'

/** Thrown in place of a request to the table, from the one at which a run is killed on. */
export class Killed extends Error {}

/** A way to a test's table by which every request fails from the n-th on, as when a function is killed before it. */
export const killing = ({ client, tableName, ...rest }: TestTable, killAt: number): TestTable => {
  let requests = 0
  const send: typeof client.send = (...sent: never[]) => {
    requests += 1
    if (requests >= killAt) throw new Killed()
    return Reflect.apply(client.send, client, sent)
  }
  return { ...rest, tableName, client: Object.assign(Object.create(client) as typeof client, { send }) }
}

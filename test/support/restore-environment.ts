import { afterAll } from 'vitest'

// Files of one project share a process: the settings of one must not be those of the next.
const before = { ...process.env }

afterAll(() => {
  for (const name of Object.keys(process.env))
    if (!(name in before)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, before)
})

import { expect, it } from 'vitest'
import { warmUp } from '../../../../functions/platform/http/warm-up.ts'

it('waits for the read', async () => {
  let done = false
  await warmUp(async () => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    done = true
  })
  expect(done).toBe(true)
})

it('ignores any error of the read, immediate or later', async () => {
  await warmUp(() => Promise.reject(new Error('no table')))
  await warmUp(() => {
    throw new Error('no client')
  })
})

it('gives up on a read without a response', async () => {
  await warmUp(() => new Promise(() => undefined))
})

it('does something else while it waits for the read, whatever comes of it', async () => {
  const done: string[] = []
  const read = async () => {
    done.push('asked')
    await new Promise((resolve) => setTimeout(resolve, 10))
    done.push('read')
  }
  await warmUp(read, () => done.push('meanwhile'))
  expect(done).toEqual(['asked', 'meanwhile', 'read'])
  await warmUp(read, () => {
    throw new Error('no example')
  })
})

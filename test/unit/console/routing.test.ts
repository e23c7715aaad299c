import { describe, expect, test } from 'vitest'
import { matchPath } from '../../../console/app/routing/match-path.ts'

describe('a path is matched by a pattern', () => {
  test('as a whole, with the values of its parameters', () => {
    expect(matchPath('/d/:dealerId/problemas/:callId', '/d/gredos/problemas/L-1')).toEqual({
      dealerId: 'gredos',
      callId: 'L-1',
    })
    expect(matchPath('/asortis', '/asortis')).toEqual({})
    expect(matchPath('/d/:dealerId/problemas', '/d/gredos/problemas/L-1')).toBeNull()
    expect(matchPath('/d/:dealerId/problemas/:callId', '/d/gredos/problemas')).toBeNull()
    expect(matchPath('/d/:dealerId/problemas', '/d/gredos/llamadas')).toBeNull()
  })

  test('with or without a slash at its end, the root with one', () => {
    expect(matchPath('/d/:dealerId/grupo', '/d/gredos/grupo/')).toEqual({ dealerId: 'gredos' })
    expect(matchPath('/', '/')).toEqual({})
  })

  test('never by leaving a parameter empty', () => {
    expect(matchPath('/d/:dealerId/grupo', '/d//grupo')).toBeNull()
  })

  test('with what is encoded in it decoded, dots and slashes included; not if it cannot be', () => {
    expect(matchPath('/d/:dealerId', '/d/taller%20n%C3%BAm.%2F1')).toEqual({ dealerId: 'taller núm./1' })
    expect(matchPath('/d/:dealerId', '/d/%E0%A4%A')).toBeNull()
  })
})

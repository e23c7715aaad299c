import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { roundOfMonth } from '../../../functions/draws/record/beacon-rounds.ts'
import { pickWinner } from '../../../functions/draws/record/pick-winner.ts'
import { digestOf } from '../../../functions/draws/record/digest.ts'
import {
  rosterHash,
  sealedList,
  sealList,
  zeroCommitment,
} from '../../../functions/draws/record/sealed-list.ts'
import { runVerifyDraw } from '../../../tools/verify-draw/run.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'
import { findPython, noPython } from '../../support/running/tools.ts'
import { signTestRound, testChain } from '../../support/draws/test-beacon.ts'

type Said = { status: number | null; out: string; err: string }
/** The inputs of one program run. */
type Given = { args: readonly string[]; env?: Record<string, string> }

const spawnProgram = (command: string, args: readonly string[], input = ''): Promise<Said> =>
  new Promise((resolve, reject) => {
    const { PATH } = process.env
    const child = spawn(command, args, { env: { PATH, LANG: 'en_GB.UTF-8', PYTHONUTF8: '1' } })
    const said: Said = { status: null, out: '', err: '' }
    child.stdout.on('data', (chunk) => void (said.out += String(chunk)))
    child.stderr.on('data', (chunk) => void (said.err += String(chunk)))
    child.once('error', reject)
    child.once('close', (status) => resolve({ ...said, status }))
    child.stdin.end(input)
  })

const english = { LANG: 'en_GB.UTF-8' }
const verifyOne = async ({ args, env = english }: Given): Promise<Said> => {
  const said = { out: '', err: '' }
  const status = await runVerifyDraw({
    args,
    env,
    print: (line) => void (said.out += `${line}\n`),
    printError: (line) => void (said.err += `${line}\n`),
  })
  return { ...said, status }
}
const verify = (...args: string[]) => verifyOne({ args })

/** One process for all runs, because the first signature takes Python a second. */
const driver = `
import contextlib, io, json, os, sys
sys.path.insert(0, "tools")
import check_draw as c
def run(given):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        os.environ.pop(name, None)
    os.environ.update(given["env"])
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = c.answer(given["args"])
    return {"status": status, "out": out.getvalue(), "err": err.getvalue()}
print(json.dumps([run(given) for given in json.load(sys.stdin)]))
`
const said = z.array(z.object({ status: z.int(), out: z.string(), err: z.string() }))
const runPython = async (given: readonly Given[]): Promise<Said[]> => {
  const input = JSON.stringify(given.map(({ args, env = english }) => ({ args, env })))
  const { out, err } = await spawnProgram('python3', ['-B', '-c', driver], input)
  expect(err).toBe('')
  return said.parse(JSON.parse(out))
}
const programs = {
  'verify-draw': (given: readonly Given[]) => Promise.all(given.map(verifyOne)),
  'check_draw.py': runPython,
}

const hasPython = findPython()

const listOf = (month: string, previous: string, change: object = {}) =>
  sealedList.parse({
    chain: testChain.hash,
    discount: { amount: '300.00', currency: 'EUR' },
    group: 'g-0007',
    month,
    participants: [1, 2, 4, 5, 7],
    previous,
    roster: rosterHash([[1, 'd-0001']]),
    round: roundOfMonth(testChain, month),
    rule: 'fidelizacion/draw/v1',
    ...change,
  })
const first = listOf('2026-11', zeroCommitment)
const second = listOf('2026-12', sealList(first).commitment)
const signature = signTestRound(second.round)
const { bytes, commitment } = sealList(second)
const winner = pickWinner({ list: second, commitment, signature })
const record = {
  ...second,
  commitment,
  state: 'decided',
  sealedAt: '2026-12-31T11:00:00.000Z',
  signature,
  winner,
}
const notHeld = listOf('2026-12', zeroCommitment, {
  chain: beaconChains.quicknet.hash,
  round: roundOfMonth(beaconChains.quicknet, '2026-12'),
  participants: [1, 2],
  reason: 'fewer-than-5',
})

const forged = { ...second, discount: { amount: '30.00', currency: 'EUR' } }
const line = { group: 'g-0007', commitment }
const page = { month: '2026-12', digest: digestOf([line]), groups: 1, items: [line], next: null }
const { signature: _, winner: __, ...undecided } = { ...record, state: 'sealed' }

let folder = ''
const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return path
}
const prepare = () => ({
  record: file('record.json', record),
  undecided: file('undecided.json', undecided),
  previous: file('previous.json', { ...first, commitment: sealList(first).commitment }),
  sealed: file('sealed.json', `${bytes}\n`),
  forged: file('forged.json', sealList(sealedList.parse(forged)).bytes),
  otherParticipants: file('other-participants.json', { ...record, participants: [1, 2, 4, 5, 8] }),
  notHeld: file('not-held.json', { ...notHeld, commitment: sealList(notHeld).commitment }),
  notHeldList: file('not-held-list.json', sealList(notHeld).bytes),
  page: file('page.json', page),
  otherPage: file('other-page.json', { ...page, month: '2026-11' }),
  noJson: file('no.json', 'hello'),
})
let files: ReturnType<typeof prepare>
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-draw-'))
  files = prepare()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Arguments, and the command's exit code and output, in either language. */
type Expected = { args: () => string[]; status: number; en: string; es: string }
const uncompared = {
  en: 'The list was NOT compared with a published commitment.',
  es: 'La lista NO se ha comparado con un compromiso publicado.',
}
const published = { en: 'The list is the published one.', es: 'La lista es la publicada.' }
const signed = (list: string) => ['--sealed', list, '--signature', signature, '--test-chain']
const cases = {
  'a genuine record with its commitment is right': {
    args: () => [
      ...[files.record, '--previous', files.previous, '--sealed', files.sealed, '--test-chain'],
      ...['--commitment', commitment],
    ],
    status: 0,
    en: `RESULT: right. ${published.en} Winner: participation number ${winner}.`,
    es: `RESULTADO: correcto. ${published.es} Ganador: el número ${winner}.`,
  },
  'a list and a signature with the published page are right': {
    args: () => [...signed(files.sealed), '--commitment', files.page],
    status: 0,
    en: `${page.digest}: compare it with the one in your e-mail`,
    es: `${page.digest}: compárela con la de su correo`,
  },
  'a genuine list without a commitment is not proven': {
    args: () => signed(files.sealed),
    status: 5,
    en: 'RESULT: not proven, because the list was NOT compared',
    es: 'RESULTADO: sin demostrar, porque la lista NO se ha comparado',
  },
  'a forged discount with a genuine signature is not proven without a commitment': {
    args: () => signed(files.forged),
    status: 5,
    en: 'RESULT: not proven, because the list was NOT compared',
    es: 'RESULTADO: sin demostrar, porque la lista NO se ha comparado',
  },
  'a forged discount with a genuine signature fails with the commitment': {
    args: () => [...signed(files.forged), '--commitment', commitment.toUpperCase()],
    status: 1,
    en: 'RESULT: FAILED at commitment',
    es: 'RESULTADO: FALLA en compromiso',
  },
  'a forged discount with a genuine signature fails with the published page': {
    args: () => [...signed(files.forged), '--commitment', files.page],
    status: 1,
    en: 'RESULT: FAILED at commitment',
    es: 'RESULTADO: FALLA en compromiso',
  },
  'the commitment of another month fails': {
    args: () => [...signed(files.sealed), '--commitment', sealList(first).commitment],
    status: 1,
    en: 'RESULT: FAILED at commitment',
    es: 'RESULTADO: FALLA en compromiso',
  },
  'the page of another month fails': {
    args: () => [...signed(files.sealed), '--commitment', files.otherPage],
    status: 1,
    en: 'the published page is of 2026-11, and the list of 2026-12',
    es: 'la página publicada es de 2026-11 y la lista es de 2026-12',
  },
  'a draw that was not held': {
    args: () => [files.notHeld, '--commitment', sealList(notHeld).commitment],
    status: 3,
    en: `RESULT: not held, no winner: fewer than five participants. ${published.en}`,
    es: `RESULTADO: no se celebró, no hay ganador: había menos de cinco participantes. ${published.es}`,
  },
  'a draw that was not held, without a commitment': {
    args: () => ['--sealed', files.notHeldList],
    status: 3,
    en: uncompared.en,
    es: uncompared.es,
  },
  'a draw that is not decided': {
    args: () => [files.undecided, '--test-chain', '--commitment', commitment],
    status: 4,
    en: `RESULT: not decided yet, no winner so far. ${published.en}`,
    es: `RESULTADO: aún no se ha decidido, todavía no hay ganador. ${published.es}`,
  },
  'a list before its round, without a commitment': {
    args: () => ['--sealed', files.sealed, '--test-chain'],
    status: 4,
    en: uncompared.en,
    es: uncompared.es,
  },
  'the test chain unless it is accepted': {
    args: () => [files.record],
    status: 1,
    en: 'RESULT: FAILED at chain: the test chain: not a real draw',
    es: 'RESULTADO: FALLA en cadena: la cadena de pruebas: no es un sorteo real',
  },
  'a record that is not the mailed list': {
    args: () => [files.otherParticipants, '--sealed', files.sealed, '--test-chain'],
    status: 1,
    en: 'RESULT: FAILED at commitment: differs from the list in the e-mail in: participants',
    es: 'RESULTADO: FALLA en compromiso: no coincide con la lista del correo en: participants',
  },
  'a record that is not JSON': {
    args: () => [files.noJson],
    status: 1,
    en: 'RESULT: FAILED at form: not a JSON object',
    es: 'RESULTADO: FALLA en formato: no es un objeto JSON',
  },
  'a signature cut short': {
    args: () => ['--sealed', files.sealed, '--signature', signature.slice(2), '--test-chain'],
    status: 1,
    en: 'RESULT: FAILED at signature',
    es: 'RESULTADO: FALLA en firma',
  },
} satisfies Record<string, Expected>

const bothLanguages = () =>
  Object.values(cases).flatMap(({ args }) =>
    ['en', 'es'].map((language): Given => ({ args: [...args(), '--language', language] })),
  )

describe('verify-draw', () => {
  it.each(Object.entries(cases))('finds: %s', async (_name, { args, status, en, es }) => {
    for (const [language, words] of Object.entries({ en, es })) {
      const found = await verify(...args(), '--language', language)
      expect(found).toMatchObject({ status, err: '', out: expect.stringContaining(words) })
      const last = found.out.trimEnd().split('\n').slice(-1)[0]
      expect(last).toMatch(language === 'en' ? /^RESULT: / : /^RESULTADO: /)
    }
  })

  it.each([
    [['--what', 'x'], 'there is no option --what', 'no existe la opción --what'],
    [['--sealed'], '--sealed needs a value after it', 'falta el valor de --sealed'],
    [['--token', '--test-chain'], '--token needs a value after it', 'falta el valor de --token'],
    [['--test-chain=yes'], '--test-chain takes no value', '--test-chain no lleva ningún valor'],
    [['-x'], 'there is no option -x', 'no existe la opción -x'],
  ])('says which option is wrong, in its own words: %j', async (args, en, es) => {
    for (const [language, words] of Object.entries({ en, es })) {
      const { status, err } = await verify('--language', language, ...args)
      expect({ status, first: err.split('\n')[0] }).toEqual({
        status: 2,
        first: `${language === 'en' ? 'Invalid arguments' : 'Argumentos no válidos'}: ${words}`,
      })
    }
  })

  it('can be run as a command', async () => {
    const { args, status, en } = cases['a genuine record with its commitment is right']
    const found = await spawnProgram(process.execPath, ['tools/verify-draw.ts', ...args()])
    expect(found).toMatchObject({ status, err: '', out: expect.stringContaining(en) })
  })
})

describe('check_draw.py', () => {
  beforeEach((context) => context.skip(!hasPython, noPython))

  it('reports exactly what verify-draw reports', async () => {
    expect(await runPython(bothLanguages())).toEqual(await programs['verify-draw'](bothLanguages()))
  })

  it('can be run as a command', async () => {
    const { args, status, en } = cases['the commitment of another month fails']
    const found = await spawnProgram('python3', ['-B', 'tools/check_draw.py', ...args()])
    expect(found).toMatchObject({ status, err: '', out: expect.stringContaining(en) })
  })
})

describe.each(['verify-draw', 'check_draw.py'] as const)('%s', (program) => {
  beforeEach((context) => context.skip(program === 'check_draw.py' && !hasPython, noPython))
  const runAll = programs[program]

  it('explains all its options with --help and does nothing else', async () => {
    const args = ['--what', files.noJson, '--help', '--language']
    const [en, es] = await runAll([{ args: [...args, 'en'] }, { args: [...args, 'es'] }])
    expect(en).toMatchObject({ status: 0, err: '', out: expect.stringContaining('Exit code:') })
    expect(es).toMatchObject({ status: 0, err: '', out: expect.stringContaining('Código de salida:') })
    for (const option of ['commitment', 'sealed', 'signature', 'previous', 'test-chain', 'language', 'help'])
      for (const out of [en?.out, es?.out]) expect(out).toContain(`--${option} `)
  })

  it('speaks the language of the environment, or else English', async () => {
    const environments: [Record<string, string>, string][] = [
      [{ LANG: 'es_ES.UTF-8' }, 'Comprueba'],
      [{ LANG: 'es_ES.UTF-8', LC_ALL: 'C' }, 'Verifies|Checks'],
      [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'es' }, 'Comprueba'],
      [{ LANG: 'fr_FR.UTF-8' }, 'Verifies|Checks'],
    ]
    const found = await runAll(environments.map(([env]) => ({ args: ['--help'], env })))
    for (const [index, [, word]] of environments.entries())
      expect(found[index]?.out).toMatch(new RegExp(`^(${word}) `))
  })

  it('says why it could not be run, and what would be valid', async () => {
    const bad = [commitment.slice(1), 'x', '', files.noJson, files.record, join(folder, 'none')]
    const couldNot: [string[], string][] = [
      [[], '--sealed FILE'],
      [['--signature', signature], '--sealed FILE'],
      [[files.record, '--signature', signature], '--sealed FILE'],
      [['--what'], '--what'],
      [[files.record, '--language', 'fr'], '--language es|en'],
      [[join(folder, 'none.json')], 'none.json cannot be read'],
      ...bad.map((value): [string[], string] => [
        [files.record, '--test-chain', '--commitment', value],
        '64 hexadecimal digits',
      ]),
    ]
    const found = await runAll(couldNot.map(([args]) => ({ args })))
    for (const [index, [, words]] of couldNot.entries())
      expect(found[index]).toMatchObject({ status: 2, out: '', err: expect.stringContaining(words) })
  })

  it('fetches the published page, and says when it cannot', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url?.endsWith('?group=g-0007') ? 200 : 404).end(JSON.stringify(page))
    })
    const url = `http://127.0.0.1:${await listen(server, 0)}/v1/draws/2026-12/commitments`
    const given = (query: string) => ({ args: [...signed(files.sealed), '--commitment', `${url}${query}`] })
    try {
      expect(await runAll([given('?group=g-0007'), given('')])).toMatchObject([
        { status: 0, err: '' },
        { status: 2, err: expect.stringContaining(`${url} answers 404`) },
      ])
    } finally {
      await closeServer(server)
    }
    expect(await runAll([given('')])).toMatchObject([
      { status: 2, err: expect.stringContaining(`${url} does not answer`) },
    ])
  })
})

describe('docs/draw.md', () => {
  beforeEach((context) => context.skip(!hasPython, noPython))

  it('gives participants a command that works when pasted', async () => {
    const guide = readFileSync('docs/draw.md', 'utf8')
    const command = /```sh\n(FIRMA=.*?)```/s.exec(guide)?.[1] ?? ''
    file('lista.json', /^\{"chain":.*\}$/m.exec(guide)?.[0] ?? '')
    file('check_draw.py', readFileSync('tools/check_draw.py', 'utf8'))
    // The example's round does not belong to its month; nothing else is wrong with it.
    expect(await spawnProgram('bash', ['--norc', '-c', `cd '${folder}' && ${command}`])).toMatchObject({
      status: 1,
      err: '',
      out: expect.stringMatching(/compromiso +bien .*igual que el publicado[^]*RESULTADO: FALLA en ronda/),
    })
  })
})

describe('a record fetched from its address', () => {
  it('is fetched with the previous month, the published commitment and a token', async () => {
    const asked: string[] = []
    const publishedPath = '/v1/draws/2026-12/commitments?group=g-0007'
    const responses: Record<string, unknown> = {
      '/v1/groups/g-0007/draws/2026-12': record,
      '/v1/groups/g-0008/draws/2026-12': record,
      '/v1/groups/g-0007/draws/2026-11': { ...first, commitment: sealList(first).commitment },
      [publishedPath]: page,
    }
    const server = createServer((request, response) => {
      const { url = '', headers } = request
      asked.push(url)
      const allowed = headers.authorization === (url.includes('commitments') ? undefined : 'Bearer abc')
      const found = responses[url]
      response.writeHead(allowed ? (found ? 200 : 404) : 401)
      response.end(JSON.stringify(found ?? {}))
    })
    const base = `http://127.0.0.1:${await listen(server, 0)}/v1/groups/g-0007/draws`
    try {
      const args = [`${base}/2026-12`, '--token', 'abc', '--test-chain']
      const { status, out } = await verify(...args)
      expect(out).toMatch(/^ {2}previous +ok /m)
      expect(status).toBe(0)
      expect(asked).toEqual([
        '/v1/groups/g-0007/draws/2026-12',
        '/v1/groups/g-0007/draws/2026-11',
        publishedPath,
      ])
      expect(await verify(...args, '--commitment', sealList(first).commitment)).toMatchObject({ status: 1 })
      responses[publishedPath] = undefined
      const without = await verify(...args)
      expect(without.out).toContain('The published commitments could not be fetched')
      expect(without).toMatchObject({ status: 5 })
      expect(await verify(`${base}/2026-12`)).toMatchObject({
        status: 2,
        err: expect.stringContaining('--token'),
      })
      expect(
        await verify(`${base.replace('g-0007', 'g-0008')}/2026-12`, '--token', 'abc', '--test-chain'),
      ).toMatchObject({ status: 2, err: expect.stringContaining('the draw of g-0007 in 2026-12') })
      expect(await verify(`${base}/2027-01`, '--token', 'abc')).toMatchObject({ status: 2 })
    } finally {
      await closeServer(server)
    }
    expect(await verify(`${base}/2026-12`)).toMatchObject({
      status: 2,
      err: expect.stringContaining('does not answer'),
    })
  })
})

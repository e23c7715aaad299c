import type { Schemas } from '../../../app/app.ts'

type Version = Schemas['SurveyResponseVersion']
type Words = {
  answeredOn: string
  named: string
  yes: string
  no: string
  nothing: string
  mark: (value: number) => string
}

/** One thing that a response says: as it is kept, and as the file has it. */
type ComparedLine = { key: string; name: string; kept: string; given: string; differs: boolean }

/** What is kept of a response and what a file says of it, line by line: when, under a name or not, and each question. */
export const comparedLines = (
  { kept, given }: { kept: Version; given: Version },
  words: Words,
): ComparedLine[] => {
  const answerIn = (version: Version, question: string): string => {
    const answer = version.answers.find((one) => one.question === question)
    return answer?.mark === undefined ? (answer?.choice ?? words.nothing) : words.mark(answer.mark)
  }
  const line = (key: string, name: string, before: string, after: string): ComparedLine => ({
    ...{ key, name, kept: before, given: after, differs: before !== after },
  })
  const named = ({ identified }: Version) => (identified ? words.yes : words.no)
  const time = ({ answeredAt }: Version) => answeredAt.replace('T', ' ').replace(/(:00)?(\.\d+)?Z$/, ' UTC')
  const questions = new Map([...kept.answers, ...given.answers].map(({ question, text }) => [question, text]))
  return [
    line('answeredAt', words.answeredOn, time(kept), time(given)),
    line('identified', words.named, named(kept), named(given)),
    ...[...questions].map(([question, text]) =>
      line(`answer ${question}`, text, answerIn(kept, question), answerIn(given, question)),
    ),
  ]
}

import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Draft, draftOf, type Fields, readDraft, removeDraft, writeDraft } from '../../../data/drafts.ts'
import { type Lists, mergeFields } from './merge-fields.ts'
import type { OthersChange } from './others-change.ts'
import { restore } from './restore.ts'

/** What was typed into fields that may hold something else by now; `knows` says of which it is known what they held before. */
type Typed = { before: Fields; typed: Fields; knows: (name: string) => boolean }

/** The fields of a form as they are to begin with: `turn` changes when they are to be made anew. */
type Start = { turn: number; draft: Draft | null }

/** The text fields of a form, by name. */
const textFields = (form: HTMLFormElement): Fields =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )

const listsOf = (form: HTMLFormElement): Lists =>
  new Map(
    [...form.querySelectorAll<HTMLElement>('[data-list]')].map(({ dataset }) => [
      dataset['pointer'] ?? '',
      (dataset['list'] ?? '').split(' '),
    ]),
  )

const typedBefore = (name: string | null): Typed | null => {
  const kept = name === null ? null : readDraft(name)
  return kept && { before: kept.before, typed: [...kept.fields], knows: kept.touches }
}

/**
 * Keeps what is typed into a form under a name (null: keeps nothing), and puts it back when the form is there again or has been
 * made anew of what others have saved: into what the form shows then, so that neither undoes the other. The form makes its
 * fields anew whenever `turn` changes, first without `draft`, to see what they hold by themselves.
 */
export const useDraft = (form: RefObject<HTMLFormElement | null>, name: string | null) => {
  const waiting = useRef<Typed | null | undefined>(undefined)
  if (waiting.current === undefined) waiting.current = typedBefore(name)
  const start = useSignal<Start>({ turn: 0, draft: null })
  /** Whether something has come back that was typed before the form was there. */
  const isBack = useSignal(false)
  /** What others changed; null if there is nothing to tell. */
  const changes = useSignal<readonly OthersChange[] | null>(null)
  /** What the fields held before anything was typed. */
  const before = useRef<Fields>([])
  const restoring = useRef<ReturnType<typeof restore> | null>(null)
  const { turn, draft } = start.value

  useLayoutEffect(() => {
    if (!form.current) return
    if (draft) {
      const made = restore(form.current, draft)
      restoring.current = made
      return made.end
    }
    const now = textFields(form.current)
    before.current = now
    const was = waiting.current
    waiting.current = null
    if (!was) return
    const unknown = now.filter(([field]) => !was.knows(field))
    const versions = { before: [...unknown, ...was.before], typed: [...unknown, ...was.typed], now }
    const merged = mergeFields(versions, listsOf(form.current))
    const left = draftOf(now, merged.fields)
    const isNew = turn === 0
    isBack.value = isNew && left !== null
    changes.value = isNew && merged.changes.length === 0 ? null : merged.changes
    if (name !== null) writeDraft(name, now, merged.fields)
    if (left) start.value = { turn: turn + 1, draft: left }
  }, [turn])

  const keep = () => {
    if (form.current && name !== null) writeDraft(name, before.current, textFields(form.current))
  }
  return {
    turn,
    draft,
    isBack,
    changes,
    keep,
    /** Something was typed into a field. */
    typed: (field: string) => {
      restoring.current?.forget(field)
      keep()
    },
    /** What was typed has been sent. */
    sent: () => {
      restoring.current?.end()
      if (name !== null) removeDraft(name)
      isBack.value = false
      changes.value = null
    },
    /** Has the fields made anew of what others have saved, once `read` has read it. */
    renew: async (read: () => Promise<void>) => {
      const typed = form.current ? textFields(form.current) : []
      await read()
      waiting.current = { before: before.current, typed, knows: () => true }
      start.value = { turn: turn + 1, draft: null }
    },
  }
}

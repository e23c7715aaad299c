import { useSignal } from '@preact/signals'
import { useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { joinPages, type Page } from '../../data/pages.ts'
import { MoreButton } from '../../elements/lists/more-button.tsx'
import { Show } from '../../elements/page/states.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { AppliedTable } from './applied-table.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { DiscountTable } from './discount-table.tsx'
import { readWon, type Won } from './read-won.ts'

const last = lastRead<Page<Won>>()

type DiscountsProps = { month: string; decided: number; t: DrawMonthTexts }

/** The discounts that a month's draws gave: those to apply, with a form for each, and those that have been applied. */
export const Discounts = ({ month, decided, t }: DiscountsProps) => {
  const { api } = useApp()
  const groups = useSignal(0)
  const said = useSignal('')
  const applying = useSignal<Won | null>(null)
  const count = (read: number) => void (groups.value = read)
  const won = useLoad(last, `${month} ${decided}`, () => readWon(api, month, undefined, count))
  const toApply = ({ items }: Page<Won>) => items.filter(({ application }) => !application)
  return (
    <section class="card" aria-labelledby="discounts">
      <h2 id="discounts">{t.discounts}</h2>
      <div role="status" class={said.value === '' ? 'unseen' : 'notice good'}>
        {said.value}
      </div>
      {won.loaded.value.state === 'loading' && groups.value > 0 && (
        <p role="status">{t.reading(groups.value)}</p>
      )}
      <Show loading={won}>
        {(page) => (
          <>
            {toApply(page).length > 0 ? (
              <>
                <p class="soft">{t.discountsHelp}</p>
                <DiscountTable discounts={toApply(page)} apply={(one) => void (applying.value = one)} t={t} />
              </>
            ) : (
              page.next === null && (
                <p class="soft">{page.items.length === 0 ? t.nothingDecided : t.nothingToApply}</p>
              )
            )}
            {page.next !== null && (
              <MoreButton
                read={async () =>
                  won.show(joinPages(page, await readWon(api, month, page.next ?? undefined, count)))
                }
              />
            )}
            <AppliedTable discounts={page.items} t={t} />
            {applying.value && (
              <ApplyDialog
                won={applying.value}
                month={month}
                t={t}
                close={() => void (applying.value = null)}
                finish={(text, application) => {
                  const { groupId = '' } = applying.value ?? {}
                  applying.value = null
                  said.value = text
                  const items = page.items.map((one) =>
                    one.groupId === groupId ? { ...one, application } : one,
                  )
                  won.show({ ...page, items })
                }}
              />
            )}
          </>
        )}
      </Show>
    </section>
  )
}

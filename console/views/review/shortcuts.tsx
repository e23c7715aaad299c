import { criteria as inOrder } from '../../elements/supervision/criteria.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'
import { keysInUse } from './use-keys.ts'

const after = ['confirm', 'reclassify', 'dismiss', 'next'] as const
const before = ['none', 'no-recording', 'unclear', 'listened'] as const

/** The keys and what they do, and a way to turn them off. */
export const Shortcuts = ({ judged, t: { keys } }: { judged: boolean; t: ReviewTexts }) => {
  const list = (judged ? after : before).map((name) => [keys[name], keys.explained[name]] as const)
  return (
    <details class="card keys no-print">
      <summary>{keys.title}</summary>
      <div class="choice">
        <input
          id="use-keys"
          type="checkbox"
          checked={keysInUse.value}
          onChange={({ currentTarget }) => (keysInUse.value = currentTarget.checked)}
        />
        <label for="use-keys">{keys.use}</label>
      </div>
      <dl>
        {!judged && (
          <div>
            <dt>
              <kbd>1</kbd> – <kbd>{inOrder.length}</kbd>
            </dt>
            <dd>{keys.explained.criteria}</dd>
          </div>
        )}
        {list.map(([key, text]) => (
          <div key={text}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{keys.enter}</kbd>
          </dt>
          <dd>{keys.explained.send}</dd>
        </div>
      </dl>
    </details>
  )
}

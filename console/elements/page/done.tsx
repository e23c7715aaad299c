import { signal } from '@preact/signals'
import { address } from '../../app/routing/router.ts'

const done = signal<{ path: string; text: string } | null>(null)

/** Says on a page, this one unless another is named, that something has been done. */
export const sayDone = (text: string, path = location.pathname): void => {
  done.value = { path, text }
}

/** What has just been done, on the page that it is about; read out. */
export const Done = () => {
  const { path } = address.value
  const text = done.value?.path === path ? done.value.text : ''
  return (
    <div role="status" class={text === '' ? '' : 'notice good'}>
      {text}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { KeeperState } from './answer-keeper.ts'

type SaveStateProps = { state: KeeperState; /** How many cards have something that cannot be read. */ faulty: number }

/** "Saved 09:32", how many answers wait on this device and why, or how many cards cannot be saved as they are. */
export function SaveState({ state, faulty }: SaveStateProps) {
  const { t } = useTranslation()
  const words = useSaveWords(state)
  const isFaulty = state.kind === 'saved' && faulty > 0
  const trouble = isFaulty || state.kind === 'waiting' || state.kind === 'signed-out' || state.kind === 'refused'
  return (
    <p role="status" className={`flex items-center gap-1 ${trouble ? 'text-warn' : 'text-ink-soft'}`}>
      {trouble && <Icon name="warn" />}
      {state.kind === 'saved' && !isFaulty && state.at !== null && <Icon name="check" className="text-good" />}
      <span>{isFaulty ? t('quizzes:save.faulty', { count: faulty }) : words}</span>
    </p>
  )
}

function useSaveWords(state: KeeperState): string {
  const { t } = useTranslation()
  switch (state.kind) {
    case 'saved':
      return state.at === null ? t('quizzes:save.byItself') : t('quizzes:save.savedAt', { time: state.at })
    case 'saving':
      return t('quizzes:save.saving')
    case 'waiting':
      return t('quizzes:save.waiting', { count: state.count })
    case 'signed-out':
      return t('quizzes:save.signedOut', { count: state.count })
    case 'refused':
      return t('quizzes:save.refused')
    case 'ended':
      return t('quizzes:save.ended')
  }
}

import { useTranslation } from 'react-i18next'
import { Submit } from '#app/ui/form.tsx'

export function focusCard(id: string | undefined): void {
  document.getElementById(`question-${id}`)?.focus()
}

type TurnActionsProps = { isLive: boolean; current: number; ids: readonly string[]; onTurn: (index: number) => void }

/** Back, forward and hand in. On a phone with scripts within reach of the thumb; without scripts also the button that saves. */
export function TurnActions({ isLive, current, ids, onTurn }: TurnActionsProps) {
  const { t } = useTranslation()
  const isLast = current === ids.length - 1
  // The focus goes along, so that a screen reader begins at the question.
  const turn = (index: number) => {
    onTurn(index)
    requestAnimationFrame(() => focusCard(ids[index]))
  }
  return (
    <div className={`mt-4 flex justify-end gap-3 py-2 ${isLive ? 'max-lg:sticky max-lg:bottom-0 max-lg:-mx-4 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:px-4' : ''}`}>
      {isLive && (
        <button type="button" className="button mr-auto lg:hidden" disabled={current === 0} onClick={() => turn(current - 1)}>
          {t('quizzes:action.previous')}
        </button>
      )}
      {isLive && !isLast && (
        <button type="button" className="button button-main lg:hidden" onClick={() => turn(current + 1)}>
          {t('quizzes:action.next')}
        </button>
      )}
      {!isLive && (
        <Submit voice="plain" name="intent" value="save">
          {t('quizzes:action.saveAnswers')}
        </Submit>
      )}
      <div className={isLive && !isLast ? 'max-lg:hidden' : ''}>
        <Submit name="intent" value="hand-in">
          {t('quizzes:action.handIn')}
        </Submit>
      </div>
    </div>
  )
}

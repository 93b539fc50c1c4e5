import { element } from '../element.ts'

/** Outside the hours of the hall. */
export function drawDark(): HTMLElement {
  return element('section.panel.panel-dark')
}

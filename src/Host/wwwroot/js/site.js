// Comfort only: every page works without this file.
(() => {
  'use strict';

  // A refused form: begin at the summary, where the reason stands.
  document.querySelector('[data-error-summary]')?.focus({ preventScroll: false });

  // A second press on a slow line must not send the form twice.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-disabled', 'true');
  });

  // Coming back by the browser's back button, or after a download: the form can be sent again.
  const again = () => {
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
    for (const button of document.querySelectorAll('button[aria-disabled="true"]')) button.removeAttribute('aria-disabled');
  };
  window.addEventListener('pageshow', again);
  document.addEventListener('submit', () => window.setTimeout(again, 8000));

  // "Print" is a button that only a script can offer, so it is hidden until there is one.
  for (const button of document.querySelectorAll('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();

/** Bare pages for the comfort scripts: what a script needs and nothing else. */
export const citizenPage = `<!doctype html><html lang="en"><title>Tip</title><body>
<section data-exit="/gone.html" data-once="once" data-twice="twice" data-leaving="leaving">
<a class="exit-link" href="/gone.html">Leave</a><span data-exit-status></span></section>
<div data-error-summary tabindex="-1"><a href="#story">Wrong</a></div>
<textarea id="story" data-count="story-count">ab</textarea>
<p id="story-count" data-limit="5" data-left="{n} left" data-over="{n} too many">Up to 5</p>
<p data-count-status="story-count"></p>
<p data-receipt-code>K7QF-2M9D</p>
<button type="button" data-copy="K7QF-2M9D" data-copied="Copied" data-copy-failed="Copy it by hand">Copy</button>
<button type="button" data-download="receipt.txt" data-download-text="K7QF-2M9D">Save</button>
<span data-copy-status></span>
<form method="get" action="/slow"><button name="go" value="1">Send</button></form>
<script type="module" src="/citizen.js"></script></body></html>`

export const gonePage =
  '<!doctype html><html lang="en"><title>Weather</title><body>Sunny</body></html>'

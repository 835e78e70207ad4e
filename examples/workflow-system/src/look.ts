/** The page's own look: nothing like SmartSupport's, as it is somebody else's system. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #17211d; --quiet: #5b6a63; --line: #d5ded9; --ground: #f2f5f3; --paper: #fff;
  --mark: #0c6b4f; --on-mark: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eeea; --quiet: #9fb0a8; --line: #2d3a34; --ground: #101614;
  --paper: #18201d; --mark: #4cc296; --on-mark: #06140e; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 Georgia, "Times New Roman", serif; }
header { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; padding: 14px 24px; border-bottom: 3px double var(--line); }
.brand { display: inline-flex; gap: 10px; align-items: center; font-weight: bold; color: inherit; text-decoration: none; }
.mark { width: 14px; height: 14px; background: var(--mark); transform: rotate(45deg); }
main { max-width: 1080px; margin: 0 auto; padding: 24px; }
a { color: var(--mark); }
h1 { font-size: 26px; line-height: 1.25; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 17px; margin: 0 0 10px; } h3 { font-size: 15px; margin: 16px 0 6px; }
.top { display: flex; flex-wrap: wrap; gap: 6px 20px; align-items: baseline; justify-content: space-between; margin-bottom: 18px; }
.quiet, .role { color: var(--quiet); font-size: 14px; } .number { font-family: ui-monospace, Menlo, Consolas, monospace; color: var(--quiet); font-size: .85em; }
.status { border: 1px solid var(--mark); color: var(--mark); border-radius: 3px; padding: 1px 9px; font-size: 14px; white-space: nowrap; }
.list { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.list a { display: grid; grid-template-columns: 90px 1fr auto; gap: 2px 14px; padding: 12px 8px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
.list a:hover { background: var(--paper); } .list .quiet { grid-column: 2; grid-row: 2; } .list .subject { overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 20px; }
.card { background: var(--paper); border: 1px solid var(--line); padding: 18px 20px; margin-bottom: 18px; }
.prose { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; } .quote { border-inline-start: 3px solid var(--mark); padding-inline-start: 12px; margin: 8px 0; }
.plain { list-style: none; padding: 0; margin: 0; } .plain li { padding: 5px 0; overflow-wrap: anywhere; }
.empty { border: 1px dashed var(--line); padding: 56px 20px; text-align: center; }
details { border-top: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; }
pre { overflow: auto; max-height: 420px; background: var(--ground); padding: 12px; font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 14px; margin: 0; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
label { display: block; font-size: 14px; color: var(--quiet); } textarea { width: 100%; margin: 4px 0 10px; padding: 8px; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); }
.buttons { display: flex; gap: 8px; flex-wrap: wrap; } button { font: inherit; padding: 7px 14px; border: 1px solid var(--mark); background: none; color: var(--mark); cursor: pointer; }
button.main { background: var(--mark); color: var(--on-mark); } :focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
@media (max-width: 760px) { .columns { grid-template-columns: minmax(0, 1fr); } main { padding: 16px; } .list a { grid-template-columns: 76px 1fr; } .list .status { grid-column: 2; justify-self: start; } }
`;

/** Looks every two seconds whether something came, and shows it unless somebody is writing. */
export const SCRIPT = `
const shown = document.body.dataset.version;
setInterval(async () => {
  const writing = [...document.querySelectorAll("textarea")].some((box) => box.value !== "" || box === document.activeElement);
  const reading = document.querySelector("details[open]") !== null;
  if (writing || reading || document.hidden) return;
  const answer = await fetch("/version").catch(() => null);
  if (answer?.ok && String((await answer.json()).version) !== shown) location.reload();
}, 2000);
`;

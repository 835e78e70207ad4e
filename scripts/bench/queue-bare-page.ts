/** A list that does nothing but move a mark: what a key press costs in this browser on this machine, whatever the page. */
export const BARE_PAGE = `<!doctype html><title>Bare</title>
<style>tr { height: 36px } tr[data-current] { background: #eee }</style>
<table><tbody></tbody></table>
<script>
  const rows = Array.from({ length: 700 }, (_, n) => {
    const row = document.createElement("tr");
    row.dataset.number = "TX" + n;
    row.innerHTML = "<td><a href='#'>Ticket " + n + "</a></td>" + "<td>cell</td>".repeat(8);
    document.querySelector("tbody").append(row);
    return row;
  });
  let at = -1;
  addEventListener("keydown", ({ key }) => {
    if (key !== "j") return;
    delete rows[at]?.dataset.current;
    at += 1;
    rows[at].dataset.current = "";
    rows[at].querySelector("a").focus();
  });
</script>`;

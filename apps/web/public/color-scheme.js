// Runs before the first paint, as a file of its own because the content policy refuses inline scripts.
(() => {
  let wanted = null;
  try {
    wanted = localStorage.getItem("smartsupport.color-scheme");
  } catch {
    // Storage may be switched off; the system's choice is a good one then.
  }
  const dark = wanted === "dark" || (wanted !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();

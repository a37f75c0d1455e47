// For browsers that the app does not know: written in the oldest JavaScript, it leads to the plain forms.
(function () {
  var known = "noModule" in document.createElement("script") && window.CSS && CSS.supports && CSS.supports("selector(:has(a))") && CSS.supports("color", "oklch(0 0 0)");
  if (!known && /^\/($|j\/|w\/)/.test(location.pathname)) {
    var code = /^\/j\/([^/]+)/.exec(location.pathname);
    location.replace("/plain" + (code ? "?code=" + code[1] : ""));
  }
})();

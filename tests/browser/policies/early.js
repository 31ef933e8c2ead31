// What ran against the policy of the page, and what the policy stopped.
window.ran = [];
window.stopped = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, violatedDirective }) => window.stopped.push(effectiveDirective || violatedDirective));

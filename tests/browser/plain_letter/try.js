// Shows the letter without the program as the loader does, and notes what came of it.
import { plain, said } from "./plain.js";

const PLAIN = "./plain.js";

window.heard = [];
addEventListener("letter-widget:handed-off", (event) => {
  window.heard.push(event.detail);
  if (window.refuse) event.preventDefault();
});
window.keys = 0;
addEventListener("keydown", () => (window.keys += 1));
window.asked = 0;
if (!window.reallyPrint) window.print = () => (window.asked += 1);

const host = document.querySelector("letter-widget");
const address = new URL(host.getAttribute("campaign"), document.baseURI).href;
const fetchText = async ({ url }) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
};
const beside = new URL(PLAIN, document.baseURI).href;
const words = (name) => fetchText({ url: beside.replace(/plain(-\w+)?\.js/, name.replace(".json", "$1.json")) });
const shown = async () => plain(host, host.attachShadow({ mode: "open" }), address, await said(document.documentElement.lang, words), fetchText);
shown().then(
  () => (window.came = "there"),
  (error) => (window.came = error.message),
);

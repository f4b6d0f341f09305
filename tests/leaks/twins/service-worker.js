if (!navigator.serviceWorker) return "navigator.serviceWorker";
await navigator.serviceWorker.register("/workers/empty.js", { scope: `/workers/${word}/` });

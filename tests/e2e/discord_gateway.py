"""The double's gateway: sessions whose events are numbered and kept, so that a dropped socket can resume."""

import asyncio
import json
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from enum import IntEnum

from aiohttp import WSCloseCode, web

from e2e.discord_world import Guild, Payload, User, snowflake

AUTHENTICATION_FAILED, DISALLOWED_INTENTS = 4004, 4014
HEARTBEAT_INTERVAL_MS = 41_250
MESSAGE_CONTENT = 1 << 15
# The gateway intents without which Discord does not send an event; an event not named here needs none.
INTENTS = {
    "GUILD_CREATE": 1 << 0,
    "MESSAGE_CREATE": 1 << 9,
    "MESSAGE_UPDATE": 1 << 9,
    "MESSAGE_DELETE": 1 << 9,
    "MESSAGE_REACTION_ADD": 1 << 10,
    "MESSAGE_REACTION_REMOVE": 1 << 10,
}


class Op(IntEnum):
    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    RECONNECT = 7
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Session:
    """All that one IDENTIFY was sent, as numbered frames; it outlives its socket."""

    def __init__(self, bot: User, intents: int, shard: tuple[int, int]) -> None:
        self.id = snowflake()
        self.frames: list[str] = []
        self._bot = bot
        self._intents = intents
        self.shard = shard
        self._grown = asyncio.Event()

    def holds(self, guild: Guild) -> bool:
        shard_id, shard_count = self.shard
        return (int(guild.id) >> 22) % shard_count == shard_id

    def record(self, event: str, data: Payload) -> None:
        """Keeps an event for the client, if the intents ask for it and with no more than they allow."""
        needed = INTENTS.get(event, 0)
        if self._intents & needed != needed:
            return
        if event in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
            data = self._without_hidden_content(data)
        frame = {"op": Op.DISPATCH, "t": event, "s": len(self.frames) + 1, "d": data}
        self.frames.append(json.dumps(frame))
        self._grown.set()

    def _without_hidden_content(self, data: Payload) -> Payload:
        """Without the message-content intent a bot reads its own messages and those that mention it."""
        people = [data["author"], *data["mentions"]]
        if self._intents & MESSAGE_CONTENT or any(user["id"] == self._bot.id for user in people):
            return data
        return {**data, "content": "", "embeds": [], "attachments": [], "components": []}

    async def after(self, sequence: int) -> AsyncIterator[str]:
        """The frames after number `sequence`, those to come included."""
        while True:
            self._grown.clear()
            for frame in self.frames[sequence:]:
                sequence += 1
                yield frame
            if sequence == len(self.frames):
                await self._grown.wait()


class Connection:
    """One socket: compresses what it sends, and follows a session once there is one."""

    def __init__(self, socket: web.WebSocketResponse, compressed: bool) -> None:
        self.socket = socket
        self.session: Session | None = None
        self._compressor = zlib.compressobj() if compressed else None
        self._sending = asyncio.Lock()
        self._follower: asyncio.Task[None] | None = None

    async def send(self, frame: str) -> None:
        async with self._sending:
            if self._compressor is None:
                return await self.socket.send_str(frame)
            packed = self._compressor.compress(frame.encode()) + self._compressor.flush(zlib.Z_SYNC_FLUSH)
            return await self.socket.send_bytes(packed)

    async def send_op(self, op: Op, data: object = None) -> None:
        await self.send(json.dumps({"op": op, "d": data}))

    def follow(self, session: Session, sequence: int) -> None:
        self.session = session
        self._follower = asyncio.create_task(self._follow(session, sequence))

    async def _follow(self, session: Session, sequence: int) -> None:
        with suppress(ConnectionResetError):
            async for frame in session.after(sequence):
                await self.send(frame)

    def detach(self) -> None:
        """Sends no more events; the session keeps them."""
        self.session = None
        if self._follower:
            self._follower.cancel()


class Gateway:
    """Every session and socket of the bot's. `identifies` and `resumes` count what clients asked and were given."""

    def __init__(self, bot: User, token: str, notify: Callable[[], None], message_content_allowed: bool) -> None:
        self.guilds: dict[str, Guild] = {}
        self.message_content_allowed = message_content_allowed
        self.identifies = 0
        self.resumes = 0
        self._bot = bot
        self._token = token
        self._notify = notify
        self._sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()
        self._open = asyncio.Event()
        self._open.set()
        self.url = ""

    @property
    def connected(self) -> bool:
        return any(connection.session for connection in self._connections)

    def dispatch(self, event: str, data: Payload, guild: Guild) -> None:
        """Sends an event to the sessions that hold the server; those without a socket get it when they resume."""
        for session in self._sessions.values():
            if session.holds(guild):
                session.record(event, data)

    async def drop(self, code: int = 4000, shard: int | None = None) -> None:
        """Closes every socket, or a shard's; the sessions stay and may be resumed."""
        for connection in self._of(shard):
            connection.detach()
            await connection.socket.close(code=code)

    @asynccontextmanager
    async def outage(self, code: int = 4000) -> AsyncGenerator[None]:
        """Drops every socket and keeps clients waiting at the door until the block ends."""
        self._open.clear()
        try:
            await self.drop(code)
            yield
        finally:
            self._open.set()

    async def invalidate(self, shard: int | None = None) -> None:
        """Forgets the sessions and says so, so that clients must IDENTIFY afresh and are replayed nothing."""
        self._sessions = {id_: one for id_, one in self._sessions.items() if shard not in (None, one.shard[0])}
        await self._tell(Op.INVALID_SESSION, False, shard)

    async def ask_to_reconnect(self) -> None:
        await self._tell(Op.RECONNECT, None)

    def _of(self, shard: int | None) -> list[Connection]:
        """The connections of a shard, or all."""
        every = list(self._connections)
        return [one for one in every if shard is None or (one.session and one.session.shard[0] == shard)]

    async def _tell(self, op: Op, data: object, shard: int | None = None) -> None:
        for connection in self._of(shard):
            connection.detach()
            await connection.send_op(op, data)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        await self._open.wait()
        compression = request.query.get("compress")
        if compression not in (None, "zlib-stream"):
            raise web.HTTPBadRequest(text=f"the double does not speak {compression}")
        socket = web.WebSocketResponse(compress=False, timeout=1.0)
        await socket.prepare(request)
        connection = Connection(socket, compression is not None)
        self._connections.add(connection)
        try:
            await connection.send_op(Op.HELLO, {"heartbeat_interval": HEARTBEAT_INTERVAL_MS})
            async for message in socket:
                await self._receive(connection, json.loads(message.data))
        finally:
            self._leave(connection)
        return socket

    def _leave(self, connection: Connection) -> None:
        """A client that says goodbye (1000 or 1001) ends its session; one that merely vanishes may resume it."""
        session = connection.session
        if session and connection.socket.close_code in (WSCloseCode.OK, WSCloseCode.GOING_AWAY):
            self._sessions.pop(session.id, None)
        connection.detach()
        self._connections.discard(connection)
        self._notify()

    async def _receive(self, connection: Connection, frame: Payload) -> None:
        match frame["op"]:
            case Op.HEARTBEAT:
                await connection.send_op(Op.HEARTBEAT_ACK)
            case Op.IDENTIFY:
                await self._identify(connection, frame["d"])
            case Op.RESUME:
                await self._resume(connection, frame["d"])
            case _:
                pass  # presence and voice: nothing here depends on them
        self._notify()

    async def _identify(self, connection: Connection, data: Payload) -> None:
        if data["token"] != self._token:
            await connection.socket.close(code=AUTHENTICATION_FAILED)
        elif data["intents"] & MESSAGE_CONTENT and not self.message_content_allowed:
            await connection.socket.close(code=DISALLOWED_INTENTS)
        else:
            self.identifies += 1
            shard_id, shard_count = data.get("shard", (0, 1))
            session = Session(self._bot, data["intents"], (shard_id, shard_count))
            self._sessions[session.id] = session
            self._greet(session)
            connection.follow(session, 0)

    def _greet(self, session: Session) -> None:
        guilds = [guild for guild in self.guilds.values() if session.holds(guild)]
        ready = {
            "v": 10,
            "user": self._bot.payload(),
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": session.shard,
            "application": {"id": self._bot.id, "flags": 0},
        }
        session.record("READY", ready)
        for guild in guilds:
            session.record("GUILD_CREATE", guild.payload())

    async def _resume(self, connection: Connection, data: Payload) -> None:
        session = self._sessions.get(data["session_id"])
        if session is None or data["seq"] > len(session.frames):
            await connection.send_op(Op.INVALID_SESSION, False)
            return
        self.resumes += 1
        session.record("RESUMED", {})
        connection.follow(session, data["seq"])

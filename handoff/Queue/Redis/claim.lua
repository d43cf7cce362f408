-- ARGV: lease, id, agent, name. Returns {status of ClaimStatus, epoch, agent, name, claimed at}
local WON, TAKEN, UNKNOWN = 0, 1, 2
local id, agent, name = ARGV[2], ARGV[3], ARGV[4]
local h = find(id)
if not h then return { UNKNOWN, 0 } end
if h.state == WAITING then
  hold(h, agent, name, TOLD_CLAIMED)
  return { WON, h.epoch + 1, agent, name, now }
end
if h.state ~= CLAIMED then return { TAKEN, h.epoch } end
if h.agent ~= agent then return { TAKEN, h.epoch, h.agent, h.name, h.claimedAt } end
extend(id)
return { WON, h.epoch, h.agent, h.name, h.claimedAt }

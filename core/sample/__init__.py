"""The sample congress: fictional people of 青山镇, run through the very commands that the window uses."""
